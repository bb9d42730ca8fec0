<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message>
        <source>%1 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>أعجب منشورك ⁨%1⁩</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصين آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n أشخاص آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>شارك ⁨%1⁩ منشورك</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>شارك ⁨%1⁩ و⁨%2⁩ منشورك</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>شارك ⁨%1⁩ منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخص آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخصان آخران منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n أشخاص آخرين منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخصًا آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخص آخر منشورك</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>علّق ⁨%1⁩ على منشورك</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>ردّ عليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>أشار إليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 follows you</source>
        <translation>يتابعك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 would like to follow you</source>
        <translation>يرغب ⁨%1⁩ في متابعتك</translation>
    </message>
    <message>
        <source>%1 would like to be your friend</source>
        <translation>يرغب ⁨%1⁩ في صداقتك</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>أصبح ⁨%1⁩ من أصدقائك</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>أرسل إليك ⁨%1⁩ رسالة</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>دعاك ⁨%1⁩ إلى مجموعة</translation>
    </message>
    <message>
        <source>News from this server</source>
        <translation>أخبار من هذا الخادم</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would like to join</source>
        <translation>
            <numerusform>لا أحد يريد الانضمام</numerusform>
            <numerusform>شخص واحد يريد الانضمام</numerusform>
            <numerusform>شخصان يريدان الانضمام</numerusform>
            <numerusform>%n أشخاص يريدون الانضمام</numerusform>
            <numerusform>%n شخصًا يريدون الانضمام</numerusform>
            <numerusform>%n شخص يريدون الانضمام</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Join %1</source>
        <translation>انضم إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 invites you.</source>
        <translation>يدعوك ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>افتح في Kith</translation>
    </message>
    <message>
        <source>This link is good until %1.</source>
        <translation>هذا الرابط صالح حتى %1.</translation>
    </message>
    <message>
        <source>If you do not have Kith on this device yet:</source>
        <translation>إذا لم يكن Kith على هذا الجهاز بعد:</translation>
    </message>
    <message>
        <source>Install Kith on your computer. Whoever invited you knows where to get it.</source>
        <translation>ثبّت Kith على حاسوبك. من دعاك يعرف من أين تحصل عليه.</translation>
    </message>
    <message>
        <source>Choose “Join” and paste this link:</source>
        <translation>اختر «انضمام» والصق هذا الرابط:</translation>
    </message>
    <message>
        <source>This invitation does not hold any more</source>
        <translation>هذه الدعوة لم تعد صالحة</translation>
    </message>
    <message>
        <source>It is used up, has expired or was withdrawn. Ask whoever sent it to you for a new one to %1.</source>
        <translation>استُخدمت أو انتهت مدتها أو سُحبت. اطلب ممن أرسلها إليك دعوة جديدة إلى ⁨%1⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are there already.</source>
        <translation>
            <numerusform>لا أعضاء هناك بعد.</numerusform>
            <numerusform>هناك عضو واحد بالفعل.</numerusform>
            <numerusform>هناك عضوان بالفعل.</numerusform>
            <numerusform>هناك %n أعضاء بالفعل.</numerusform>
            <numerusform>هناك %n عضوًا بالفعل.</numerusform>
            <numerusform>هناك %n عضو بالفعل.</numerusform>
        </translation>
    </message>
</context>
</TS>
